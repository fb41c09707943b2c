package org.xeptools.lifecycle;

import java.util.Set;

/**
 * A change of status that the process knows.
 *
 * @param from the status before
 * @param to the status after
 * @param types the types it is for
 * @param clause where XEP-0001 says so: an anchor of it
 */
public record Transition(Status from, Status to, Set<XepType> types, String clause) {}
