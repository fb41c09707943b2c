package org.xeptools.document;

import java.time.LocalDate;
import org.xeptools.lifecycle.Status;

/**
 * A status that a document had in git for a time.
 *
 * @param since the day of the first commit with it, in UTC
 * @param commit the id of that commit
 * @param changed false if the history begins with it, so that it may be older than that day
 */
public record StatusInGit(Status status, LocalDate since, String commit, boolean changed) {}
