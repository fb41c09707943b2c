/**
 * Types, statuses, approvers, versions and transitions: XEP-0001 as one readable table.
 *
 * <p>Entry: {@link org.xeptools.lifecycle.Lifecycle}. May depend on: source.
 */
@NullMarked
package org.xeptools.lifecycle;

import org.jspecify.annotations.NullMarked;
