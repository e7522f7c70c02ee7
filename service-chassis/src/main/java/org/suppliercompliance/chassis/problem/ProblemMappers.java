package org.suppliercompliance.chassis.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Every exception of the REST layer becomes a problem here. The framework has mappers of its own for some types, which only an
 * equally exact type replaces: hence one method per type, all with the same body.
 */
final class ProblemMappers {
    private final Problems problems;
    private final Diagnosis diagnosis;
    private final Refusals refusals;

    ProblemMappers(Problems problems, Diagnosis diagnosis, Refusals refusals) {
        this.problems = problems;
        this.diagnosis = diagnosis;
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, UriInfo uri) {
        return problems.response(
                diagnosis.of(e).withHeader("Allow", AllowedMethods.of(CurrentRequestManager.get())),
                uri.getRequestUri().getRawPath());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response validation(ValidationException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable e, UriInfo uri) {
        return answer(e, uri);
    }

    private Response answer(Throwable e, UriInfo uri) {
        ProblemException problem = diagnosis.of(e);
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request != null) {
            refusals.refused(problem, request, uri);
        }
        return problems.response(problem, uri.getRequestUri().getRawPath());
    }
}
