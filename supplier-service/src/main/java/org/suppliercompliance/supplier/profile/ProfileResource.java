package org.suppliercompliance.supplier.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.supplier.Role;

@Path("/suppliers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Supplier profile",
        description = "What a supplier has to show: functions, capabilities, documents. No people.")
class ProfileResource {
    private static final String MERGED = "The supplier was merged: read the one it was merged into.";

    private final ProfileService profiles;

    ProfileResource(ProfileService profiles) {
        this.profiles = profiles;
    }

    @GET
    @Path("/contact-functions")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getContactFunctions",
            summary = "Read the contact functions of a supplier",
            description =
                    "The functions that may be turned to. The people behind them are in the address book of the notification service.")
    @APIResponse(responseCode = "308", description = MERGED)
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponseSchema(ContactFunctionsView.class)
    public ContactFunctionsView contactFunctions(@PathParam("id") UUID id) {
        return profiles.contactFunctions(id);
    }

    @PUT
    @Path("/contact-functions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "replaceContactFunctions",
            summary = "Replace the contact functions of a supplier",
            description = "As a whole, by any buyer. Names, addresses and numbers of people are refused.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponse(responseCode = "409", description = "The supplier was merged into another one.")
    @APIResponse(
            responseCode = "422",
            description = "A label holds an address or a number, or a function is named twice.")
    @APIResponseSchema(ContactFunctionsView.class)
    public ContactFunctionsView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ReplaceContactFunctions command) {
        return profiles.replace(id, command, ifMatch);
    }

    @GET
    @Path("/capabilities")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getCapabilities",
            summary = "Read the capabilities of a supplier",
            description = "Management system, traceability and the like, each with its evidence judged today.")
    @APIResponse(responseCode = "308", description = MERGED)
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponseSchema(CapabilitiesView.class)
    public CapabilitiesView capabilities(@PathParam("id") UUID id) {
        return profiles.capabilities(id);
    }

    @PUT
    @Path("/capabilities")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "replaceCapabilities",
            summary = "Replace the capabilities of a supplier",
            description = "As a whole, by any buyer. The evidence are documents of the supplier.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponse(responseCode = "409", description = "The supplier was merged into another one.")
    @APIResponse(
            responseCode = "422",
            description = "A kind is named twice, a document is not the supplier's, or a day is in the future.")
    @APIResponseSchema(CapabilitiesView.class)
    public CapabilitiesView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ReplaceCapabilities command) {
        return profiles.replace(id, command, ifMatch);
    }
}
