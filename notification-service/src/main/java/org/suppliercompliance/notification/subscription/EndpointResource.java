package org.suppliercompliance.notification.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.limits.AnsweredWhenDone;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.channel.WebhookTargets;

/** Webhook endpoints over HTTP. */
@Path("/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "webhook endpoints",
        description =
                "Where an authority's own systems are told of facts, signed by Standard Webhooks v1 and v1a. A body is thin: `type`, `timestamp`, and as `data` ids, codes and"
                        + " dates; `subjectId` is what the fact is about, to be read where it is kept; `from` and `network` say who told it when another authority did. The schema of a body is `contracts/webhooks/webhook.v1.schema.json`, beside a signed example.")
public class EndpointResource {
    private final EndpointService endpoints;
    private final WebhookTargets targets;
    private final Idempotency idempotency;
    private final EndpointTrials trials;
    private final CurrentCaller caller;

    EndpointResource(
            EndpointService endpoints,
            WebhookTargets targets,
            Idempotency idempotency,
            EndpointTrials trials,
            CurrentCaller caller) {
        this.caller = caller;
        this.trials = trials;
        this.endpoints = endpoints;
        this.targets = targets;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "registerWebhookEndpoint",
            summary = "Register an endpoint",
            description =
                    "The answer shows the signing secret, once. A repeat of the request with the same key is answered without it;"
                            + " a lost secret is replaced by a rotation.")
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "409", description = "The address is registered.")
    @APIResponse(
            responseCode = "422",
            description = "The address must not be called: not public, not resolvable, closed port or scheme.")
    public Response register(@NotNull @Valid RegisterEndpoint command) {
        TargetVerdict verdict = TargetVerdict.of(caller.tenant(), command.url(), targets);
        AtomicReference<@Nullable EndpointView> shown = new AtomicReference<>();
        Response stored = idempotency.create(() -> {
            EndpointView view = endpoints.register(command, verdict);
            shown.set(view);
            // What is stored for repeats holds no secret: only the first answer does.
            return Created.fresh(view.id(), view.showing(null));
        });
        EndpointView view = shown.get();
        return view == null
                ? stored
                : Response.fromResponse(stored).entity(view).build();
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "List endpoints",
            description = "The authority's endpoints, oldest first, without their secrets.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = EndpointPage.class)))
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.page(uri, endpoints.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "getWebhookEndpoint",
            summary = "Read an endpoint",
            description = "One endpoint, without its secret.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "404", description = "There is no such endpoint.")
    public EndpointView read(@PathParam("id") UUID id) {
        return endpoints.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "changeWebhookEndpoint",
            summary = "Change an endpoint",
            description = "A merge patch: another address, other kinds of facts, off or on again.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "404", description = "There is no such endpoint.")
    @APIResponse(responseCode = "409", description = "The address is registered.")
    @APIResponse(responseCode = "422", description = "The address must not be called.")
    public EndpointView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull @Valid PatchEndpoint patch) {
        TargetVerdict verdict = TargetVerdict.of(caller.tenant(), patch.url().value(), targets);
        return endpoints.change(id, ifMatch, patch, verdict);
    }

    @POST
    @Path("/{id}/secret-rotation")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make a new secret",
            description =
                    "Answers the new secret, once. For 24 hours webhooks carry the signatures of the old and of the new secret and key pair.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint with its new secret.",
            content = @Content(schema = @Schema(implementation = EndpointView.class)))
    @APIResponse(responseCode = "404", description = "There is no such endpoint.")
    public EndpointView rotate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch) {
        return endpoints.rotate(id, ifMatch);
    }

    @POST
    @Path("/{id}/test-call")
    @AnsweredWhenDone
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "tryWebhookEndpoint",
            summary = "Try an endpoint",
            description =
                    "Sends one signed webhook of the type `webhook-test` now, also to an endpoint that is off, and answers how it ended."
                            + " It is not repeated, not kept, and changes nothing, so the request needs no If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "How the call ended.",
            content = @Content(schema = @Schema(implementation = TestCallView.class)))
    @APIResponse(responseCode = "404", description = "There is no such endpoint.")
    public TestCallView tryOut(@PathParam("id") UUID id) {
        return trials.call(endpoints.trial(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "removeWebhookEndpoint",
            summary = "Remove an endpoint",
            description = "Nothing more is sent to it; what waits is cancelled.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", description = "There is no such endpoint.")
    public void remove(@PathParam("id") UUID id) {
        endpoints.remove(id);
    }

    /** Names the page in the document. */
    @Schema(name = "EndpointPage", description = "One page of a collection.")
    record EndpointPage(
            @Schema(description = "The rows, the oldest first.", maxItems = 100)
            List<EndpointView> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
