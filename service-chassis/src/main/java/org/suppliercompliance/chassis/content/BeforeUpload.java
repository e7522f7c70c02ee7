package org.suppliercompliance.chassis.content;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.limits.BeforeBody;

/** Says before a file of some size is sent that it is not wanted, or that its type is not taken. The path names it by {@code id}. */
public interface BeforeUpload extends BeforeBody {
    /** The name of the file when its content may come; otherwise the problem that the operation would answer. */
    String requireWanted(UUID id, @Nullable ExpectedVersion ifMatch);

    @Override
    default void check(ContainerRequestContext request) {
        UUID id;
        try {
            id = UUID.fromString(request.getUriInfo().getPathParameters().getFirst("id"));
        } catch (IllegalArgumentException noId) {
            // the operation says so
            return;
        }
        String ifMatch = request.getHeaderString("If-Match");
        String fileName = requireWanted(id, ifMatch == null ? null : ExpectedVersion.valueOf(ifMatch));
        Uploads.declared(request.getHeaderString("Content-Type"), fileName);
    }
}
