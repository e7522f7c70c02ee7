package org.suppliercompliance.supplier.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;

@Path("/risk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk", description = "Scores that explain themselves: whom to follow up first, and why.")
class RiskListResource {
    private final RiskService scores;

    RiskListResource(RiskService scores) {
        this.scores = scores;
    }

    @GET
    @Path("/suppliers")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listSuppliersByRisk",
            summary = "List suppliers by risk",
            description =
                    "Suppliers the caller's authority has or had contracts with, the highest score first; those that are not assessed stand last."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "subjectId,name,state,score,level,assessedWeight,assessedAt\n01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,Nordstjärnan Datorer AB,ASSESSED,72.31,HIGH,100,2027-01-31T08:30:00Z\n",
            line = "{\"name\":\"Nordstjärnan Datorer AB\",\"score\":72.31,\"level\":\"HIGH\"}")
    @APIResponseSchema(value = RankedRisk.class, responseDescription = AsTable.OF_A_PAGE)
    public Response suppliers(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this level.", example = "HIGH") @QueryParam("level") @Nullable
                    RiskLevel level,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return RankedRiskTable.EXPORT.answer(headers, uri, page, asked -> scores.list(asked, RiskKind.SUPPLIER, level));
    }

    @GET
    @Path("/contracts")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listContractsByRisk",
            summary = "List contracts by risk",
            description =
                    "The contracts of the caller's authority, the highest score first; those that are not assessed stand last."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "subjectId,name,state,score,level,assessedWeight,assessedAt\n01937f5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b,SLL-2018-0441,ASSESSED,72.31,HIGH,100,2027-01-31T08:30:00Z\n",
            line = "{\"name\":\"SLL-2018-0441\",\"score\":72.31,\"level\":\"HIGH\"}")
    @APIResponseSchema(value = RankedRisk.class, responseDescription = AsTable.OF_A_PAGE)
    public Response contracts(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this level.", example = "HIGH") @QueryParam("level") @Nullable
                    RiskLevel level,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return RankedRiskTable.EXPORT.answer(headers, uri, page, asked -> scores.list(asked, RiskKind.CONTRACT, level));
    }
}
