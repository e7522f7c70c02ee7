package org.suppliercompliance.notification.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Whether an address is one of the public internet. What an endpoint's owner may name must never be a way into the operator's own
 * network, so IPv6 is an allow-list and IPv4 lists everything that the registries of special-purpose addresses hold.
 */
final class PublicAddress {
    private static final List<Range> CLOSED_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final List<Range> OPEN_V6 = ranges("2000::/3");

    /** Inside the open range: protocol assignments with Teredo, documentation, 6to4 (which carries any IPv4 address). */
    private static final List<Range> CLOSED_V6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return !anyHolds(CLOSED_V4, bytes);
        }
        return anyHolds(OPEN_V6, bytes) && !anyHolds(CLOSED_V6, bytes);
    }

    private static boolean anyHolds(List<Range> ranges, byte[] address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    private static List<Range> ranges(String... texts) {
        return List.of(texts).stream().map(Range::parse).toList();
    }

    private record Range(List<Byte> prefix, int bits) {
        static Range parse(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] bytes = InetAddress.getByName(text.substring(0, slash)).getAddress();
                Byte[] boxed = new Byte[bytes.length];
                for (int i = 0; i < bytes.length; i++) {
                    boxed[i] = bytes[i];
                }
                return new Range(List.of(boxed), Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("not an address range: " + text, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
