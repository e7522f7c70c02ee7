package org.suppliercompliance.criteria.wallet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.criteria.Role;

@Path("/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "evidence wallet",
        description = "One proof of a supplier, uploaded once, shows what it covers in every tender.")
public class EvidenceResource {
    private static final String UNKNOWN = "There is no such proof, or the caller may not see it.";

    private final EvidenceService evidence;
    private final Idempotency idempotency;

    EvidenceResource(EvidenceService evidence, Idempotency idempotency) {
        this.evidence = evidence;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "registerEvidence",
            summary = "Begins the upload of a proof",
            description =
                    "The first of two steps: what the proof is. Send its content next; until then nobody but its uploader sees it, and after a day without content it is forgotten. A supplier uploads for itself, an authority on its behalf.")
    @APIResponseSchema(
            value = EvidenceView.class,
            responseCode = "201",
            responseDescription = "Begun; send the content.")
    @APIResponse(responseCode = "409", description = "The uploader has as many proofs as it may have.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The kind is unknown or retired, a part is not of the kind, a date cannot be, or the file name has a path, control characters or an unknown extension.")
    public Response register(RegisterEvidence command) {
        return idempotency.create(() -> evidence.register(command));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getEvidence",
            summary = "Reads a proof",
            description =
                    "Seen by its supplier, by the authority that uploaded it, and by those the supplier shows it to.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(EvidenceView.class)
    public EvidenceView read(@PathParam("id") UUID id) {
        return evidence.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "changeEvidence",
            summary = "Changes what is said about a proof",
            description = "By its uploader. Its content and kind never change. Another last day is told anew.")
    @APIResponse(responseCode = "403", description = "Somebody else uploaded it.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is withdrawn.")
    @APIResponse(responseCode = "422", description = "A part is not of the kind, or a date cannot be.")
    @APIResponseSchema(EvidenceView.class)
    public EvidenceView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, PatchEvidence patch) {
        return evidence.change(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "withdrawEvidence",
            summary = "Withdraws a proof",
            description = "By its uploader. It stays on record, and satisfies nothing any more.")
    @APIResponse(responseCode = "403", description = "Somebody else uploaded it.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is withdrawn already.")
    @APIResponseSchema(EvidenceView.class)
    public EvidenceView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            WithdrawEvidence command) {
        return evidence.withdraw(id, command, ifMatch);
    }

    @GET
    @Path("/{id}/visibility")
    @RolesAllowed(Role.SUPPLIER)
    @Operation(
            operationId = "getEvidenceVisibility",
            summary = "Reads who may see a proof",
            description = "For its supplier.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(VisibilityView.class)
    public VisibilityView visibility(@PathParam("id") UUID id) {
        return evidence.visibility(id);
    }

    @PUT
    @Path("/{id}/visibility")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPPLIER)
    @Operation(
            operationId = "showEvidence",
            summary = "Decides who may see a proof",
            description =
                    "By its supplier, whoever uploaded it, also when it was withdrawn. All that are not named any more lose sight of it; who uploaded it keeps it.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(VisibilityView.class)
    public VisibilityView show(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ShowEvidence command) {
        return evidence.show(id, command, ifMatch);
    }
}
