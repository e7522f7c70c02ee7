package org.suppliercompliance.notification.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of an endpoint, taken apart once. Only plain spellings are read: what different parsers could understand differently
 * (numbers instead of dotted quads, octal, user names, other scripts' dots) is refused before anything is resolved.
 *
 * @param host as it is sent in the Host header and checked against the certificate
 * @param path the path with its query
 */
record WebhookTarget(boolean secure, String host, int port, String path) {
    private static final int LONGEST = 2_000;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern QUAD = Pattern.compile(
            "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])");
    private static final Pattern V6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Set<String> CLOSED_SUFFIXES = Set.of(
            "localhost",
            "local",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "arpa",
            "onion",
            "invalid",
            "test",
            "example");

    /** Reads the address and checks what can be judged without resolving the name. */
    static WebhookTarget parse(String url, TargetPolicy policy) throws TargetRefusedException {
        URI uri = read(url);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new TargetRefusedException("only https and http addresses can be called");
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        String spelled = uri.getPort() < 0 ? host : host + ":" + uri.getPort();
        if (host.isEmpty() || !spelled.equalsIgnoreCase(uri.getRawAuthority())) {
            throw new TargetRefusedException("the address needs a plain host, without user name");
        }
        if (uri.getRawFragment() != null) {
            throw new TargetRefusedException("the address must not have a fragment");
        }
        boolean local = isLocal(host);
        if (local ? !policy.loopbackAllowed() : !readable(host)) {
            throw new TargetRefusedException("the host is not a public name or address");
        }
        boolean secure = scheme.equals("https");
        if (!secure && policy.httpsOnly()) {
            throw new TargetRefusedException("only https addresses can be called");
        }
        int port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
        if (local ? port < 1_024 || port > 65_535 : !policy.ports().contains(port)) {
            throw new TargetRefusedException("the port is not allowed");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new WebhookTarget(secure, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    /** Resolves the name once; every one of its addresses must be allowed, and the one answered is the one to connect to. */
    InetAddress resolve(TargetPolicy policy, AddressResolver resolver)
            throws TargetRefusedException, UnknownHostException {
        List<InetAddress> addresses =
                resolver.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            boolean allowed = PublicAddress.isPublic(address)
                    || (policy.loopbackAllowed() && isLocal(host) && address.isLoopbackAddress());
            if (!allowed) {
                throw new TargetRefusedException("the host resolves to an address that is not public");
            }
        }
        return addresses.get(0);
    }

    private static URI read(String url) throws TargetRefusedException {
        if (url.length() > LONGEST) {
            throw new TargetRefusedException("the address is longer than " + LONGEST + " characters");
        }
        if (!url.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new TargetRefusedException("the address must be written in ASCII, other scripts in their xn-- form");
        }
        try {
            URI uri = new URI(url);
            if (uri.isOpaque() || uri.getScheme() == null) {
                throw new TargetRefusedException("the address must be absolute");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new TargetRefusedException("the address cannot be read");
        }
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static boolean readable(String host) {
        if (QUAD.matcher(host).matches() || V6.matcher(host).matches()) {
            return true;
        }
        int lastDot = host.lastIndexOf('.');
        return host.length() <= 253
                && lastDot > 0
                && NAME.matcher(host).matches()
                && !CLOSED_SUFFIXES.contains(host.substring(lastDot + 1));
    }
}
