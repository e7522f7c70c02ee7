package org.suppliercompliance.criteria.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.Role;
import org.suppliercompliance.criteria.catalogue.ProofKind;

@Path("/evidence-kinds")
@Produces(MediaType.APPLICATION_JSON)
// Everybody reads; who writes stands at the operation.
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR})
@Tag(
        name = "evidence kinds",
        description = "What can serve as proof, which criteria it covers, and what counts as what.")
public class EvidenceKindResource {
    private static final String OWNER = "Of the caller's authority; of the suite when an operator acts for none.";

    private final EvidenceKindService kinds;
    private final ProofQuestions questions;
    private final Idempotency idempotency;

    EvidenceKindResource(EvidenceKindService kinds, ProofQuestions questions, Idempotency idempotency) {
        this.kinds = kinds;
        this.questions = questions;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(operationId = "registerEvidenceKind", summary = "Registers an evidence kind", description = OWNER)
    @APIResponseSchema(value = EvidenceKindView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(responseCode = "409", description = "The owner has a kind with this code already.")
    @APIResponse(responseCode = "422", description = "A name is in no language, or a code of a part stands twice.")
    public Response register(RegisterEvidenceKind command) {
        return idempotency.create(() -> kinds.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "listEvidenceKinds",
            summary = "Lists the evidence kinds",
            description = "Those of the suite and of all authorities, by code." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,code,category,nameEn,nameSv,nameNb,issuer,partCodes,redFlagCodes,source,retiredAt,createdAt\n01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10,,MINERALS-POLICY,POLICY,Public minerals policy adopted by senior management,Offentlig mineralpolicy antagen av högsta ledningen,Offentlig mineralpolicy vedtatt av øverste ledelse,,PUBLIC|SENIOR-MANAGEMENT|COMMITMENT|REQUIRED-OF-SUPPLIERS|MONITORED,NO-CONFLICT-MINERALS-CLAIM,Make ICT Fair (Region Stockholm),,2027-01-04T08:00:00Z\n",
            line =
                    "{\"code\":\"MINERALS-POLICY\",\"category\":\"POLICY\",\"redFlagCodes\":[\"NO-CONFLICT-MINERALS-CLAIM\"]}")
    @APIResponseSchema(value = EvidenceKindView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only kinds of this category.") @QueryParam("category") @Nullable
                    ProofKind category,
            @Parameter(description = "Only kinds with this code.", example = "ISO-45001")
                    @Pattern(regexp = "^[A-Z0-9][A-Z0-9.-]{1,39}$")
                    @QueryParam("code")
                    @Nullable
                    String code,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return EvidenceKindTable.EXPORT.answer(headers, uri, page, asked -> kinds.list(asked, category, code));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEvidenceKind",
            summary = "Reads an evidence kind",
            description = "With the parts a complete proof must show and the claims that make it not credible.")
    @APIResponse(responseCode = "404", description = "There is no such kind.")
    @APIResponseSchema(EvidenceKindView.class)
    public EvidenceKindView read(@PathParam("id") UUID id) {
        return kinds.read(id);
    }

    @POST
    @Path("/{id}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "retireEvidenceKind",
            summary = "Retires an evidence kind",
            description = "No new proof is taken as this kind; what was uploaded stays what it is.")
    @APIResponse(responseCode = "403", description = "It belongs to somebody else.")
    @APIResponse(responseCode = "404", description = "There is no such kind.")
    @APIResponse(responseCode = "409", description = "It is retired already.")
    @APIResponseSchema(EvidenceKindView.class)
    public EvidenceKindView retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            RetireEvidenceKind command) {
        return kinds.retire(id, ifMatch);
    }

    @GET
    @Path("/{id}/criteria")
    @Operation(
            operationId = "listCriteriaOfEvidenceKind",
            summary = "Which criteria a kind satisfies on a day",
            description =
                    "By itself, or because it counts as another kind, over any number of steps. The suite's statements hold for everybody, an authority's for its own tenders.")
    @APIResponse(responseCode = "404", description = "There is no such kind.")
    public KindCriteriaView criteria(@PathParam("id") UUID id, @Valid @BeanParam ProofFrame frame) {
        return questions.criteriaOf(id, frame.on(), frame.authority());
    }
}
