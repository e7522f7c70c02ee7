package org.suppliercompliance.criteria.wallet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
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
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSupplierEvidence",
            summary = "Lists the proofs of a supplier",
            description =
                    "Those the caller may see, newest first, withdrawn ones too. Of a supplier nobody knows there are none."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,supplierId,authority,kindId,kind,title,summary,issuer,reference,effectiveOn,receivedOn,expiresOn,state,statements,missingParts,redFlags,fileName,mediaType,bytes,sha256,contentAt,zone,withdrawnAt,withdrawalReason,createdAt,changedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e20,ISO-45001,ISO 45001 certificate,Covers all final assembly.,Nordcert,NC-45001-117,2026-02-01,2026-02-03,2029-01-31,VALID,,,,iso-45001.pdf,application/pdf,48213,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,2026-02-03T09:16:00Z,Europe/Stockholm,,,2026-02-03T09:15:00Z,2026-02-03T09:16:00Z\n",
            line =
                    "{\"kind\":\"ISO-45001\",\"title\":\"ISO 45001 certificate\",\"expiresOn\":\"2029-01-31\",\"state\":\"VALID\"}")
    @APIResponseSchema(value = EvidenceView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("supplierId") UUID supplierId,
            @BeanParam PageRequest page,
            @Parameter(description = "Only proofs of this kind.") @QueryParam("kindId") @Nullable UUID kindId,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return EvidenceTable.EXPORT.answer(headers, uri, page, asked -> evidence.list(asked, supplierId, kindId));
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
