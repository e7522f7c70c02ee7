package org.suppliercompliance.supplier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.Role;

@Path("/suppliers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supplier identity", description = "Which records are one organisation.")
class SupplierIdentityResource {
    private final LikelyDuplicateService duplicates;
    private final IdentityChangeService changes;
    private final Idempotency idempotency;

    SupplierIdentityResource(
            LikelyDuplicateService duplicates, IdentityChangeService changes, Idempotency idempotency) {
        this.duplicates = duplicates;
        this.changes = changes;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/likely-duplicates")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listLikelyDuplicates",
            summary = "List likely duplicates of a supplier",
            description =
                    "Records that may be the same organisation, with a score and every reason for it, likeliest first. At most 20; nothing is merged unasked."
                            + AsTable.LIST_AS_TABLE)
    @AsTable(
            csv =
                    "supplierId,legalName,country,identifiers,score,reasons\n01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,Nordstjärnan Datorer Aktiebolag,SE,,65,SAME_NAME:45|SAME_COUNTRY:15|SAME_TOWN:5\n",
            line =
                    "{\"supplierId\":\"01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f\",\"legalName\":\"Nordstjärnan Datorer Aktiebolag\",\"score\":65}")
    @APIResponse(responseCode = "308", description = "The supplier was merged: read the one it was merged into.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponseSchema(
            value = LikelyDuplicatesView.class,
            responseDescription = "The likely duplicates, as JSON or as a table.")
    public Response likelyDuplicates(@PathParam("id") UUID id, UriInfo uri, @Context HttpHeaders headers) {
        return LikelyDuplicateTable.EXPORT.whole(headers, uri, duplicates.of(id), LikelyDuplicatesView::items);
    }

    @POST
    @Path("/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "proposeSupplierMerge",
            summary = "Propose to merge a supplier into another one",
            description =
                    "Nothing changes until another authority with contracts there confirms, or an operator. Afterwards the merged id answers with the survivor, and what was written under it is found there.")
    @APIResponseSchema(
            value = IdentityChangeView.class,
            responseCode = "202",
            responseDescription = "Proposed; to be decided at its Location.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponse(
            responseCode = "409",
            description =
                    "One of the two was merged already, the merge would close a circle, or a proposal for the supplier is open.")
    @APIResponse(responseCode = "422", description = "The survivor is not known, or it is the supplier itself.")
    public Response merge(@PathParam("id") UUID id, ProposeMerge command) {
        return proposed(change -> changes.proposeMerge(change, id, command));
    }

    @POST
    @Path("/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "proposeSupplierSplit",
            summary = "Propose to undo the merge of a supplier",
            description =
                    "For 30 days after the merge. Nothing changes until another authority with contracts there confirms, or an operator.")
    @APIResponseSchema(
            value = IdentityChangeView.class,
            responseCode = "202",
            responseDescription = "Proposed; to be decided at its Location.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponse(
            responseCode = "409",
            description = "The supplier is not merged, was merged too long ago, or a proposal for it is open.")
    public Response split(@PathParam("id") UUID id, ProposeSplit command) {
        return proposed(change -> changes.proposeSplit(change, id, command));
    }

    private Response proposed(Function<UUID, IdentityChangeView> proposal) {
        UUID change = Ids.next();
        return idempotency.accept("/supplier/v1/identity-changes/" + change, () -> proposal.apply(change));
    }
}
