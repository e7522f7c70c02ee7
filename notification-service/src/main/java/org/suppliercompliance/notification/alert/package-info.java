/** From a fact to the persons who must know it: one alert per fact and recipient. */
@NullMarked
package org.suppliercompliance.notification.alert;

import org.jspecify.annotations.NullMarked;
