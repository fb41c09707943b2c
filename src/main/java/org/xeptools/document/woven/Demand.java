package org.xeptools.document.woven;

import java.util.Optional;
import org.xeptools.document.Requirements.Requirement;

/**
 * A requirement that came, went or is worded in another way.
 *
 * @param before as it was; empty if it is new
 * @param after as it is; empty if it is gone
 */
public record Demand(Optional<Requirement> before, Optional<Requirement> after) {}
