/** What a person was told, read in the application: a list, and a stream that follows it live. */
@NullMarked
package org.suppliercompliance.notification.inapp;

import org.jspecify.annotations.NullMarked;
