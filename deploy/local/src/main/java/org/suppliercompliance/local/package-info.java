/** Runs the whole suite on one machine without containers: a program for people, a library for the end-to-end stories. */
@NullMarked
package org.suppliercompliance.local;

import org.jspecify.annotations.NullMarked;
