/** Rules on the form of the file. */
@NullMarked
package org.xeptools.rule.form;

import org.jspecify.annotations.NullMarked;
