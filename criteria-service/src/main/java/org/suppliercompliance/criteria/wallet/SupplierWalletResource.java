package org.suppliercompliance.criteria.wallet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.criteria.Role;
import org.suppliercompliance.criteria.proof.CriteriaAsked;
import org.suppliercompliance.criteria.proof.ProofFrame;

@Path("/suppliers/{supplierId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence wallet")
public class SupplierWalletResource {
    private final EvidenceService evidence;
    private final SupplierProofs proofs;

    SupplierWalletResource(EvidenceService evidence, SupplierProofs proofs) {
        this.evidence = evidence;
        this.proofs = proofs;
    }

    @GET
    @Path("/evidence")
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSupplierEvidence",
            summary = "Lists the proofs of a supplier",
            description =
                    "Those the caller may see, newest first, withdrawn ones too. Of a supplier nobody knows there are none.")
    @APIResponseSchema(EvidenceView.class)
    public Response list(
            @PathParam("supplierId") UUID supplierId,
            @BeanParam PageRequest page,
            @Parameter(description = "Only proofs of this kind.") @QueryParam("kindId") @Nullable UUID kindId,
            UriInfo uri) {
        return Pages.page(uri, evidence.list(page, supplierId, kindId));
    }

    @GET
    @Path("/proof")
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSupplierProof",
            summary = "Which proofs of a supplier satisfy criteria on a day",
            description =
                    "Per criterion: every proof of a kind that covers it or counts as one that does, how it stands, and whether the criterion is satisfied. A proof counts in every tender that asks for the criterion.")
    @APIResponse(
            responseCode = "404",
            description =
                    "A criterion has no such version or is not to be seen, or the supplier is another than the caller.")
    public SupplierProofView proof(
            @PathParam("supplierId") UUID supplierId,
            @Valid @BeanParam CriteriaAsked asked,
            @Valid @BeanParam ProofFrame frame) {
        return proofs.of(supplierId, asked.criteria(), asked.versions(), frame.on(), frame.authority());
    }
}
