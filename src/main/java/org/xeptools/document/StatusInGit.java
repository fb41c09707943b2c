package org.xeptools.document;

import java.time.LocalDate;
import org.xeptools.lifecycle.Status;

/**
 * A status that a document's file in git stated for a while.
 *
 * @param since the day of the first commit that has it, in UTC
 * @param commit the name of that
 * @param changed false if the history begins with it, so that it may be older than that day
 */
public record StatusInGit(Status status, LocalDate since, String commit, boolean changed) {}
