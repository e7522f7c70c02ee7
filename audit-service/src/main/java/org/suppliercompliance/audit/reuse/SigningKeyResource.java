package org.suppliercompliance.audit.reuse;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that portable results are verified with. Open: whoever was handed a result has no token here. */
@Path("/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing")
public class SigningKeyResource {
    private final ResultSigner signer;

    SigningKeyResource(ResultSigner signer) {
        this.signer = signer;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getSigningKeys",
            summary = "Read the signing keys",
            description =
                    "A JWK Set (RFC 7517) of the keys that portable results were and are signed with. Needs no token. Limited per client address.")
    public PublishedKeys get() {
        return signer.published();
    }
}
