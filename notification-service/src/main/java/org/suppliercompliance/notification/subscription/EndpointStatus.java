package org.suppliercompliance.notification.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether facts are sent to an endpoint. */
@Schema(
        description =
                "Whether facts are sent to an endpoint. OFF: none are, and what waits is given up when its turn comes.")
public enum EndpointStatus {
    ACTIVE,
    /** Switched off: on request, because the endpoint answered 410, or because nothing arrived there for five days. */
    OFF
}
