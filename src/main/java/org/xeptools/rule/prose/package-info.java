/** Rules on the words: spelling, keywords, punctuation, references in running text. */
@NullMarked
package org.xeptools.rule.prose;

import org.jspecify.annotations.NullMarked;
