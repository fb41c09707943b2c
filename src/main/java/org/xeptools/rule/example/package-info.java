/** Rules on examples, code and schemas. */
@NullMarked
package org.xeptools.rule.example;

import org.jspecify.annotations.NullMarked;
