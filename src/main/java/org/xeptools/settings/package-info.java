/**
 * The files beside the documents in which editors say what no document says, and the reading of
 * YAML.
 *
 * <p>Entry: {@link org.xeptools.settings.SigsFile}. May depend on: finding, source.
 */
@NullMarked
package org.xeptools.settings;

import org.jspecify.annotations.NullMarked;
