const words = [];
