const words = ['one', 'two'];
