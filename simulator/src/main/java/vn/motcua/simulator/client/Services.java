package vn.motcua.simulator.client;

import java.net.URI;

/** Where the three services are. */
public record Services(URI intake, URI kpi, URI reporting) {}
