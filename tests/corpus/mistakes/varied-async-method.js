// missing-await 7:17 an async method is not waited for
class Shop {
  async price() {
    return 12;
  }
  async show() {
    const one = this.price();
    console.log(one * 2);
  }
}
new Shop().show();
