package org.suppliercompliance.criteria.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.criteria.Role;

/** The versions of a criterion over HTTP: drafted, consulted on, published, retired. */
@Path("/criteria/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "criterion versions", description = "A published version never changes; a revision is a new version.")
public class CriterionVersionResource {
    private final CriterionService service;
    private final Idempotency idempotency;

    CriterionVersionResource(CriterionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "reviseCriterion",
            summary = "Writes a revision",
            description =
                    "Makes the next version as a draft. The published one stands until this one is published. One version can be written at a time.")
    @APIResponseSchema(value = CriterionVersionView.class, responseCode = "201", responseDescription = "The draft.")
    public Response revise(@PathParam("id") UUID id, @NotNull @Valid ReviseCriterion command) {
        return idempotency.create(() -> {
            CriterionVersionView view = service.revise(id, command);
            return Created.fresh(view.number(), view);
        });
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getCriterionVersion",
            summary = "Reads a version",
            description = "One version, in all languages there are.")
    @APIResponseSchema(value = CriterionVersionView.class, responseCode = "200", responseDescription = "The version.")
    public CriterionVersionView get(@PathParam("id") UUID id, @PathParam("version") VersionNumber version) {
        return service.get(id, version.number());
    }

    @GET
    @Path("/{version}/comparison/{other}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "compareCriterionVersions",
            summary = "Compares two versions",
            description =
                    "What the other version says differently, member by member: titles and texts per language, legal basis, uses, proofs, effort and categories.")
    @APIResponse(responseCode = "404", description = "There is no such criterion or version, or you may not see it.")
    @APIResponseSchema(
            value = VersionComparison.class,
            responseCode = "200",
            responseDescription = "What differs; nothing when both say the same.")
    public VersionComparison compare(
            @PathParam("id") UUID id,
            @PathParam("version") VersionNumber version,
            @Parameter(description = "The version to compare it with.") @PathParam("other") VersionNumber other) {
        return service.compare(id, version.number(), other.number());
    }

    @PATCH
    @Path("/{version}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "changeCriterionVersion",
            summary = "Changes a version that is still being written",
            description =
                    "A JSON merge patch on a draft or a version in consultation. A published version never changes: 409.")
    @APIResponseSchema(
            value = CriterionVersionView.class,
            responseCode = "200",
            responseDescription = "The version after the change.")
    public CriterionVersionView change(
            @PathParam("id") UUID id,
            @PathParam("version") VersionNumber version,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull @Valid PatchCriterionVersion patch) {
        return service.change(id, version.number(), ifMatch, patch);
    }

    @POST
    @Path("/{version}/consultation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "openCriterionConsultation",
            summary = "Opens a draft for consultation",
            description =
                    "Shows the draft to everybody who may read the catalogue. It can still be changed. Optional before publication.")
    @APIResponseSchema(
            value = CriterionVersionView.class,
            responseCode = "200",
            responseDescription = "The version in consultation.")
    public CriterionVersionView openConsultation(
            @PathParam("id") UUID id,
            @PathParam("version") VersionNumber version,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull VersionAct act) {
        return service.openConsultation(id, version.number(), ifMatch);
    }

    @POST
    @Path("/{version}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "publishCriterionVersion",
            summary = "Publishes a version",
            description =
                    "Fixes the version for good and retires the one published before. Needs an English title, a use, and what verifies it: kind,"
                            + " depth and moment of proof.")
    @APIResponseSchema(
            value = CriterionVersionView.class,
            responseCode = "200",
            responseDescription = "The published version.")
    public CriterionVersionView publish(
            @PathParam("id") UUID id,
            @PathParam("version") VersionNumber version,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull VersionAct act) {
        return service.publish(id, version.number(), ifMatch);
    }

    @POST
    @Path("/{version}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "retireCriterionVersion",
            summary = "Retires a published version",
            description =
                    "Takes the version out of use for new tenders. It stays readable: contracts and findings quote it.")
    @APIResponseSchema(
            value = CriterionVersionView.class,
            responseCode = "200",
            responseDescription = "The retired version.")
    public CriterionVersionView retire(
            @PathParam("id") UUID id,
            @PathParam("version") VersionNumber version,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull VersionAct act) {
        return service.retire(id, version.number(), ifMatch);
    }
}
