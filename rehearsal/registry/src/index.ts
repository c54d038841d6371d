export {
  type DockerRegistry,
  type DockerRegistryAuth,
  type DockerRegistryOptions,
  findDockerRegistry,
  startDockerRegistry,
} from './docker-registry.ts';
export { type Faults, type Fault, type FaultAnswer } from './fault.ts';
export { buildImage, buildIndex, type Image, type ImageFile, type ImageOptions, type Part } from './image.ts';
export { type RegistryExchange } from './journal.ts';
export { pullImage, type PulledImage } from './pull.ts';
export { pushImage, type PushOptions, pushIndex } from './push.ts';
export { type RegistryAuth } from './authority.ts';
export { type Answer, type Call } from './message.ts';
export { type FakeRegistry, type RegistryOptions, startRegistry } from './registry.ts';
