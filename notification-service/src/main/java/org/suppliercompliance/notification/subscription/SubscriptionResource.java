package org.suppliercompliance.notification.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.notification.Role;

/** Subscriptions of people over HTTP. */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "subscriptions",
        description =
                "What people want to be told beside what follows from their roles: by kind of fact, supplier, severity, category.")
public class SubscriptionResource {
    private final SubscriptionService subscriptions;
    private final Idempotency idempotency;

    SubscriptionResource(SubscriptionService subscriptions, Idempotency idempotency) {
        this.subscriptions = subscriptions;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "subscribePerson",
            summary = "Subscribe a person",
            description =
                    "From now on the person gets an alert and a mail for each such fact of the authority; one only, however many reasons there are.")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed.",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "409", description = "The person has a subscription that says the same.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule is broken: a person, supplier or category that is not known, a fact that people are not told of, a filter that facts of this kind never pass.")
    public Response subscribe(@NotNull @Valid Subscribe command) {
        return idempotency.create(() -> {
            SubscriptionView view = subscriptions.subscribe(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "listSubscriptions",
            summary = "List subscriptions",
            description = "The subscriptions of the authority's people, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = SubscriptionPage.class)))
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this person.") @QueryParam("personId") @Nullable UUID personId,
            @Context UriInfo uri) {
        return Pages.page(uri, subscriptions.list(personId, page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(operationId = "getSubscription", summary = "Read a subscription", description = "One subscription.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such subscription.")
    public SubscriptionView read(@PathParam("id") UUID id) {
        return subscriptions.read(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "endSubscription",
            summary = "End a subscription",
            description = "From now on the person is told only what follows from roles and other subscriptions.")
    @APIResponse(responseCode = "204", description = "Ended.")
    @APIResponse(responseCode = "404", description = "There is no such subscription.")
    public void end(@PathParam("id") UUID id) {
        subscriptions.end(id);
    }

    /** Names the page in the document. */
    @Schema(name = "SubscriptionPage", description = "One page of a collection.")
    record SubscriptionPage(
            @Schema(description = "The rows, the oldest first.", maxItems = 100)
            List<SubscriptionView> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
