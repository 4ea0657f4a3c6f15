package org.ormek.api;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** All of the HTTP interface. The assembly gives it a graph view, an entity reader, an import desk, a job board, keys and an audit log. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ApiConfiguration {
}
