// The protocol's messages and services, as the real client ships them.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = createRequire(import.meta.url);
const client = here.resolve('@kurrent/kurrentdb-client');
const generated = join(dirname(client), '../generated/kurrentdb/protocols/v1');
const ofClient = createRequire(client);

export const streams = here(join(generated, 'streams_pb.js'));
export const { StreamsService } = here(join(generated, 'streams_grpc_pb.js'));
export const { ServerFeaturesService } = here(join(generated, 'serverfeatures_grpc_pb.js'));
export const features = here(join(generated, 'serverfeatures_pb.js'));
export const messages = here(join(generated, 'shared_pb.js'));
export const { Status } = here(join(generated, 'status_pb.js'));
export const { Any } = ofClient('google-protobuf/google/protobuf/any_pb.js');
export const empty = ofClient('google-protobuf/google/protobuf/empty_pb.js');
export const grpc = ofClient('@grpc/grpc-js');
