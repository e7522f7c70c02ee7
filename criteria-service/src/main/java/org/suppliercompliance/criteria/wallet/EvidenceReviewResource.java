package org.suppliercompliance.criteria.wallet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.Role;

@Path("/evidence/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence wallet")
public class EvidenceReviewResource {
    private static final String UNKNOWN = "There is no such proof, or the caller may not see it.";

    private final ReviewService reviews;
    private final Idempotency idempotency;

    EvidenceReviewResource(ReviewService reviews, Idempotency idempotency) {
        this.reviews = reviews;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "reviewEvidence",
            summary = "Reviews a proof",
            description =
                    "For the caller's authority alone, and for all its tenders; the latest review counts. Who uploaded the proof, sent its content or changed it last does not review it. With the ETag of the proof in If-Match, only that version is reviewed.")
    @APIResponseSchema(value = ReviewView.class, responseCode = "201", responseDescription = "Reviewed.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "It is withdrawn, its content has not come, or the caller uploaded it, sent its content or changed it last.")
    @APIResponse(
            responseCode = "422",
            description = "A rejection has no reason, an acceptance has a red flag, or the day is in the future.")
    public Response review(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "The ETag of the proof that was read; left out, empty or *, the proof is reviewed as it is now.")
                    @HeaderParam("If-Match")
                    @Nullable
                    ExpectedVersion ifMatch,
            ReviewEvidence command) {
        return idempotency.create(() -> reviews.review(id, ifMatch, command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listEvidenceReviews",
            summary = "Lists the reviews of a proof",
            description =
                    "Newest first: an authority reads its own, the supplier all of them." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,evidenceId,authority,verdict,reason,redFlags,moment,reviewedOn,outdated,createdAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01937f60-2b3c-7d4e-8f50-6b7c8d9e0f1a,REGION-STOCKHOLM,ACCEPTED,The certificate covers all final assembly.,,TENDER,2027-03-15,false,2027-03-15T10:20:00Z\n",
            line =
                    "{\"authority\":\"REGION-STOCKHOLM\",\"verdict\":\"ACCEPTED\",\"moment\":\"TENDER\",\"outdated\":false}")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(value = ReviewView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return ReviewTable.EXPORT.answer(headers, uri, page, asked -> reviews.list(id, asked));
    }

    @GET
    @Path("/{reviewId}")
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getEvidenceReview",
            summary = "Reads a review of a proof",
            description = "One review: an authority reads its own, the supplier all of them.")
    @APIResponse(responseCode = "404", description = "There is no such proof or review, or the caller may not see it.")
    @APIResponseSchema(ReviewView.class)
    public ReviewView read(@PathParam("id") UUID id, @PathParam("reviewId") UUID reviewId) {
        return reviews.read(id, reviewId);
    }
}
