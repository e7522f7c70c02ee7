package org.suppliercompliance.criteria.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.openapi.ExampleChange;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.Role;

/** The catalogue over HTTP. */
@Path("/criteria")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "criteria", description = "What suppliers are measured against.")
@ExampleChange(type = "criterion-published", data = """
                {"id": "019aabcd-0000-7000-8000-000000000001", "code": "RS4", "version": 1, "framework": "REGION-STOCKHOLM-ICT",
                 "theme": "process-chemicals", "dimension": "SOCIAL",
                 "titles": {"en": "OHS risks of process chemicals, with worker participation"}, "uses": ["AWARD"]}""")
public class CriterionResource {
    private final CriterionService service;
    private final Idempotency idempotency;

    CriterionResource(CriterionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listCriteria",
            summary = "Lists the catalogue",
            description =
                    "One item per version the caller may see: everything published or retired, what is in consultation, and the drafts of"
                            + " the caller's own authority. In the order of framework and code. `title` is in the language of `Accept-Language`. `maturity` is"
                            + " what the market can meet today, for choosing what a tender may ask for; read and filtered by (`advice`) by managers, buyers and"
                            + " integrators of authorities."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,code,version,framework,authority,status,theme,dimension,title,titleEn,titleSv,titleNb,uses,effort,categories,maturityState,maturityParticipants,maturityPercent,maturityPartlyPercent,maturityAdvice\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,RS4,1,REGION-STOCKHOLM-ICT,,PUBLISHED,process-chemicals,SOCIAL,Risk analysis,Risk analysis,Riskanalys,Risikoanalyse,CONTRACT_CLAUSE,HIGH,,ASSESSED,20,35,15,AWARD_CRITERION\n",
            line =
                    "{\"code\":\"RS4\",\"version\":1,\"title\":\"Risk analysis\",\"maturityPercent\":35,\"maturityAdvice\":\"AWARD_CRITERION\"}")
    @APIResponseSchema(value = CriterionSummary.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Valid @BeanParam CatalogueFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Locale language = Language.preferred(headers);
        return Language.tagged(
                CriterionTable.EXPORT.answer(
                        headers,
                        uri,
                        page,
                        asked -> service.list(filter, asked).map(line -> CriterionSummary.of(line, language))),
                language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "registerCriterion",
            summary = "Registers a criterion",
            description =
                    "Makes a criterion with its first version, a draft that only its owner sees until consultation or publication. A use"
                            + " that the rules of the owner's country forbid is refused with the rule's code.")
    @APIResponseSchema(
            value = CriterionView.class,
            responseCode = "201",
            responseDescription = "The criterion with its draft.")
    public Response register(@NotNull @Valid RegisterCriterion command) {
        return idempotency.create(() -> {
            CriterionView view = service.register(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getCriterion",
            summary = "Reads a criterion",
            description = "The criterion with the versions the caller may see, in all languages there are.")
    @APIResponseSchema(value = CriterionView.class, responseCode = "200", responseDescription = "The criterion.")
    public CriterionView get(@Parameter(description = "The id of the criterion.") @PathParam("id") UUID id) {
        return service.get(id);
    }
}
