package org.xeptools.site.build;

/** Receives the progress of a long job; called from several threads. */
public interface Progress {
  /** Nobody listens. */
  Progress NONE = step -> {};

  /**
   * How far a job is.
   *
   * @param done tasks that are ready
   * @param total tasks in all
   * @param share of the work that is done, from 0 to 1; tasks differ in size
   * @param what the latest task
   */
  record Step(int done, int total, double share, String what) {}

  /** One more task is ready. */
  void step(Step step);

  /** Something that a person who waits will want to know; a sentence without its full stop. */
  default void say(String sentence) {}
}
