package org.suppliercompliance.audit.evidence;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.Uploads;
import org.suppliercompliance.chassis.limits.BodyLimit;

@Path("/evidence/{id}/content")
@Tag(name = "Evidence")
public class EvidenceContentResource {
    /** What no setting raises. */
    private static final int MOST_BYTES = 200 << 20;

    private static final String UNKNOWN = "There is no such evidence, or the caller may not see it.";

    private final EvidenceContents contents;
    private final CurrentVertxRequest exchange;

    EvidenceContentResource(EvidenceContents contents, CurrentVertxRequest exchange) {
        this.contents = contents;
        this.exchange = exchange;
    }

    @PUT
    // Everything is let in here and refused below: a type that is not taken must not be answered before the evidence
    // was
    // looked for.
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(
            bytes = MOST_BYTES,
            setting = "chassis.content.limit",
            seconds = 300,
            before = EvidenceContentService.class)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "uploadEvidenceContent",
            summary = "Send the content of evidence",
            description =
                    "The second of two steps, by the side that began: the bytes of the file, with its media type. At most 50 MiB unless the operator set another limit. What the content is is told by its bytes; it must be what was declared and what the file's name says. It never changes afterwards.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = MOST_BYTES),
                        example = "%PDF-1.7"),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = MOST_BYTES),
                        example = "PNG"),
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = MOST_BYTES),
                        example = "JPEG"),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = MOST_BYTES),
                        example = "PK"),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = MOST_BYTES),
                        example = "PK"),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, maxLength = MOST_BYTES),
                        example = "site;workers\nShenzhen;4200\n"),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING, maxLength = MOST_BYTES),
                        example = "Minutes of the safety committee")
            })
    @APIResponse(responseCode = "403", description = "The other side began the upload.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "It has its content already, is withdrawn, the audit or case it hangs on is over, or the authority has no room left.")
    @APIResponse(
            responseCode = "422",
            description =
                    "0 bytes, a type that is not taken, a program, markup, an archive that is no document or unpacks to too much, or another type than declared.")
    @APIResponseSchema(
            value = EvidenceView.class,
            responseCode = "200",
            responseDescription = "The evidence with its content.")
    public EvidenceView upload(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, InputStream body) {
        HttpServerRequest request = exchange.getCurrent().request();
        return contents.receive(
                id,
                ifMatch,
                Uploads.Body.of(request.getHeader("Content-Type"), request.getHeader("Content-Length"), body));
    }

    @GET
    @Produces({
        "application/pdf",
        "image/png",
        "image/jpeg",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/csv",
        "text/plain"
    })
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.INTEGRATOR})
    @Operation(
            operationId = "downloadEvidenceContent",
            summary = "Download the content of evidence",
            description =
                    "Byte for byte what was uploaded, as an attachment. The ETag is its SHA-256, and Repr-Digest says it too. Content that was damaged in the store breaks off.")
    @APIResponse(
            responseCode = "200",
            description = "The content.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "The SHA-256 of the content, in double quotes.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 66,
                                        examples =
                                                "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"")),
                @Header(
                        name = "Repr-Digest",
                        description = "The SHA-256 of the content (RFC 9530).",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 100,
                                        examples = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")),
                @Header(
                        name = "Content-Disposition",
                        description = "Always an attachment, under the file's name.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2000,
                                        examples = "attachment; filename=\"time-sheets.pdf\""))
            },
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = MOST_BYTES),
                            example = "%PDF-1.7"))
    @APIResponse(responseCode = "304", description = "The content is known already.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The content has not come yet.")
    public Response download(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of content that is known already: 304 when it still is the content.")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String ifNoneMatch) {
        return contents.content(id).answer(ifNoneMatch);
    }
}
