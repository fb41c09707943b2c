package org.xeptools.site;

/** Told what a long job has done; called from several threads. */
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (done, total, what) -> {};

  /** {@code done} of {@code total} are ready, {@code what} being the latest. */
  void step(int done, int total, String what);
}
