package org.suppliercompliance.audit.externalreports;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Reports from outside over HTTP. */
@Path("/external-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "External reports",
        description =
                "What worker-monitoring organisations and workers report: a source of findings beside audits and supplier reports.")
public class ExternalReportResource {
    private static final String UNKNOWN = "There is no such report, or the caller may not read it.";

    private final ExternalReportService service;
    private final Idempotency idempotency;

    ExternalReportResource(ExternalReportService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "recordExternalReport",
            summary = "Record a report from outside",
            description =
                    "The report of a worker-monitoring organisation, or what workers said themselves, with its complaints. A confidential one is read by the authority's sustainability managers alone.")
    @APIResponseSchema(value = ExternalReportView.class, responseCode = "201")
    @APIResponse(responseCode = "422", description = "An unknown or merged supplier, or a day that cannot be.")
    public Response record(RecordExternalReport command) {
        return idempotency.create(() -> {
            ExternalReportView view = service.record(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listExternalReports",
            summary = "List reports from outside",
            description = "Newest first, as far as the caller may read them." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,reference,authority,supplierId,organisation,kind,confidentiality,title,siteName,summary,complaintTopics,publishedOn,receivedOn,recordedBy,nonComplianceIds,createdAt,presentedOn\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,ER-2027-00003,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,Electronics Watch,MONITORING_REPORT,OPEN,Overtime in final assembly,Assembly plant 3,Workers report 70 hours a week,WORKING_TIME,2027-01-15,2027-01-20,5f0c2a3e,,2027-01-20T09:15:00Z,2027-02-03\n",
            line =
                    "{\"reference\":\"ER-2027-00003\",\"kind\":\"MONITORING_REPORT\",\"complaintTopics\":[\"WORKING_TIME\"]}")
    @APIResponseSchema(value = ExternalReportView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam ExternalReportFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return ExternalReportTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getExternalReport",
            summary = "Read a report from outside",
            description = "A confidential one is there for the authority's sustainability managers alone.")
    @APIResponseSchema(ExternalReportView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ExternalReportView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/non-compliances")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "linkNonCompliances",
            summary = "Say which non-compliances a report gave rise to",
            description =
                    "The report names its cases; a case does not name the report, so that who reads the case does not learn who reported. A report names at most 500 in all (422 beyond).")
    @APIResponseSchema(ExternalReportView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "422",
            description =
                    "A case that is unknown, another authority's or another supplier's, or more cases than a report may name.")
    public ExternalReportView link(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, LinkCases command) {
        return service.link(id, ifMatch, command);
    }

    @POST
    @Path("/{id}/presentation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "presentExternalReport",
            summary = "Say that a report was put before its supplier",
            description =
                    "Once for each report: the supplier is told, and counts as followed up in that year. An open report it reads before and after; a confidential one is not put before it.")
    @APIResponseSchema(ExternalReportView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "The report is confidential (`report-confidential`), or was put before the supplier already (`act-not-allowed-now`).")
    @APIResponse(responseCode = "422", description = "A day in the future, or before the report came in.")
    public ExternalReportView present(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PresentReport command) {
        return service.present(id, ifMatch, command);
    }
}
