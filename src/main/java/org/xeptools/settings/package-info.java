/**
 * The settings files of a tree, and the reading of YAML.
 *
 * <p>Entry: {@link org.xeptools.settings.SigsFile}. May depend on: finding, source.
 */
@NullMarked
package org.xeptools.settings;

import org.jspecify.annotations.NullMarked;
