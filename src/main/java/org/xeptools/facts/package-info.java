/**
 * What was found out in earlier runs, kept in a folder of the user by keys that digest everything
 * it depends on.
 *
 * <p>Entry: {@link org.xeptools.facts.FactStore}. May depend on: output, source.
 */
@NullMarked
package org.xeptools.facts;

import org.jspecify.annotations.NullMarked;
