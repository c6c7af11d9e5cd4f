// foreign-word 2:1 Java class main
public class Main {
  public static void main(String[] args) {
    System.out.println("Hello");
  }
}
