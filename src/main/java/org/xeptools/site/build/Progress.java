package org.xeptools.site.build;

/** Receives the progress of a long job; called from several threads. */
public interface Progress {
  /** Ignores progress. */
  Progress NONE = step -> {};

  /**
   * The progress of a job.
   *
   * @param done the number of finished tasks
   * @param total the number of all tasks
   * @param share the finished share of the work, from 0 to 1; tasks differ in size
   * @param what the latest task
   */
  record Step(int done, int total, double share, String what) {}

  /** One more task is finished. */
  void step(Step step);

  /** A message for a waiting user; a sentence without a full stop. */
  default void say(String sentence) {}
}
