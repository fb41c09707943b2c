package org.xeptools.document;

/**
 * Work on a document that needs more stack or memory than the program has. Here alone such an error
 * of the machine becomes an exception, so that whoever answers for other failures answers for this.
 */
public final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is done with a document; {@code E} is what it may throw besides. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  private Exhausted(VirtualMachineError cause) {
    super("it is too deep or too large", cause);
  }

  /**
   * What {@code work} gives.
   *
   * @throws Exhausted if it goes too deep or becomes too large
   */
  public static <T, E extends Exception> T guard(Work<T, E> work) throws E {
    try {
      return work.run();
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new Exhausted(e);
    }
  }

  /** True if memory was what lacked, not stack. */
  public boolean isOfMemory() {
    return getCause() instanceof OutOfMemoryError;
  }
}
