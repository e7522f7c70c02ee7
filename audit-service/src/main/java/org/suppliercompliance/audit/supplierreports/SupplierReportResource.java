package org.suppliercompliance.audit.supplierreports;

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
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Supplier reports over HTTP. */
@Path("/supplier-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Supplier reports",
        description =
                "Asked for by themselves where a contract has the duty and has begun; due six months after its start unless the authority says otherwise.")
public class SupplierReportResource {
    private static final String UNKNOWN = "There is no such report, or it is another authority's or supplier's.";

    private final SupplierReportService service;

    SupplierReportResource(SupplierReportService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSupplierReports",
            summary = "List supplier reports",
            description =
                    "Newest first, without the answers; with overdue=true those that are late, the longest overdue first."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,reference,authority,supplierId,contractId,contractReference,templateCode,templateVersion,status,requestedOn,dueOn,overdueSince,deadlineVersion,zone,receivedOn,receivedBy,basis,result,assessment,reviewedOn,reviewedBy,withdrawnOn\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,SR-2027-00007,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e50,SLL-2018-0441,MANAGEMENT-ROUTINES,1,REQUESTED,2027-01-01,2027-07-01,,1,Europe/Stockholm,,,,,,,,\n",
            line = "{\"reference\":\"SR-2027-00007\",\"status\":\"REQUESTED\",\"dueOn\":\"2027-07-01\"}")
    @APIResponseSchema(value = SupplierReportView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam SupplierReportFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return SupplierReportTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSupplierReport",
            summary = "Read a supplier report",
            description = "With its answers, once they came in.")
    @APIResponseSchema(SupplierReportView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public SupplierReportView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "submitSupplierReport",
            summary = "Hand in a report",
            description =
                    "By the supplier; or by the authority, for what came in by post and for what it found out by desk research. Possible also when it is late.")
    @APIResponseSchema(SupplierReportView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It came in already, or is no longer asked for.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A question that must be answered is open, one is unknown or answered twice, or a day cannot be.")
    public SupplierReportView submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            SubmitReport command) {
        return service.submit(id, ifMatch, command);
    }

    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "reviewSupplierReport",
            summary = "Judge a report that came in",
            description =
                    "Not by whoever recorded it. What it shows is raised as a non-compliance with the report's id.")
    @APIResponseSchema(SupplierReportView.class)
    @APIResponse(responseCode = "403", description = "The caller recorded the report, or is no sustainability manager.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It has not come in, or was reviewed already.")
    @APIResponse(responseCode = "422", description = "No assessment.")
    public SupplierReportView review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ReviewReport command) {
        return service.review(id, ifMatch, command);
    }
}
