/** What authorities tell each other in their networks: short news, told by the ways that people are told of facts. */
@NullMarked
package org.suppliercompliance.notification.news;

import org.jspecify.annotations.NullMarked;
