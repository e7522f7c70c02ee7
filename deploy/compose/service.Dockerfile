# One service from its packaged jar: ./mvnw -DskipTests package comes first. Build argument SERVICE: supplier-service and so on.
FROM eclipse-temurin:17.0.16_8-jre
ARG SERVICE
# /evidence is a volume of the criteria service; the others have it and leave it empty
RUN useradd --uid 10001 --no-create-home suite && install -d -o 10001 -g 10001 -m 0700 /evidence
COPY --chown=10001:10001 ${SERVICE}/target/quarkus-app/ /service/
USER 10001
WORKDIR /service
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -Djava.util.logging.manager=org.jboss.logmanager.LogManager"
ENTRYPOINT ["java", "-jar", "/service/quarkus-run.jar"]
