package backstop.cli;

/** The program's entry. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("Backstop: what a security guarantee is worth to three deals");
  }
}
