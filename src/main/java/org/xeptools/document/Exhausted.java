package org.xeptools.document;

/**
 * Work on a document needs more stack or memory than the program has. Only this class turns such an
 * error of the JVM into an exception, which callers handle like other failures.
 */
public final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The work on a document; {@code E} is what else it may throw. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  private Exhausted(VirtualMachineError cause) {
    super("it is too deep or too large", cause);
  }

  /**
   * The result of {@code work}.
   *
   * @throws Exhausted if it needs too much stack or memory
   */
  public static <T, E extends Exception> T guard(Work<T, E> work) throws E {
    try {
      return work.run();
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new Exhausted(e);
    }
  }

  /** True if memory ran out, false if the stack did. */
  public boolean isOfMemory() {
    return getCause() instanceof OutOfMemoryError;
  }
}
