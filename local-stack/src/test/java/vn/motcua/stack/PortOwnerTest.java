package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortOwnerTest {
    @Test
    void listenerIsFoundByItsPort() throws Exception {
        var port = Ports.free();
        assertThat(PortOwner.pid(port)).isEmpty();
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(Ports.LOOPBACK, port));

            assertThat(Ports.isFree(port)).isFalse();
            assertThat(PortOwner.pid(port)).contains(ProcessHandle.current().pid());
        }
    }
}
