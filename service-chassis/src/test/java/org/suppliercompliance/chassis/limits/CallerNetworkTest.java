package org.suppliercompliance.chassis.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallerNetworkTest {
    @Test
    @DisplayName(
            "FG15: who has a whole network of IPv6 addresses is counted once, neighbours and addresses of IPv4 each by themselves")
    void a_network_is_one_caller() {
        assertEquals(CallerNetwork.of("2001:db8:1:2::1"), CallerNetwork.of("2001:db8:1:2:ffff::9"));
        assertNotEquals(CallerNetwork.of("2001:db8:1:2::1"), CallerNetwork.of("2001:db8:1:3::1"));
        assertEquals("192.0.2.7", CallerNetwork.of("192.0.2.7"));
        assertNotEquals(CallerNetwork.of("::ffff:192.0.2.7"), CallerNetwork.of("::ffff:192.0.2.8"));
    }
}
