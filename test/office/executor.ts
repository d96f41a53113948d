/** Carries out one request: walks its object paths, does its actions in order, and stops at the first that fails. */
import type { Fate } from './faults';
import type { Node, ObjectType, Surroundings } from './objects/type';
import { isNode, node } from './objects/type';
import { service } from './objects/services';
import { workbook } from './objects/workbook';
import type { Action, ArgumentInfo, ObjectPath, QueryInfo, RequestBody, ResponseBody } from './protocol';
import {
  ActionType,
  apiNotFound,
  HostError,
  invalidArgument,
  itemNotFound,
  PathType,
  refusal,
} from './protocol';

/** What a request needs to know about those before it. */
export interface Memory extends Surroundings {
  /** Objects that were kept, by reference id. */
  readonly kept: ReadonlyMap<string, Node>;
  referenceOf(target: unknown): string | undefined;
}

export function execute(request: RequestBody, memory: Memory, { refusal: fate, after }: Fate): ResponseBody {
  const batch = new Batch(request, memory);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    if (fate && index >= after) return { ...refusal(fate, index), ...response };
    try {
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: batch.perform(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { ...refusal(error, index), ...response };
    }
  }
  return fate ? { ...refusal(fate, request.Actions.length - 1), ...response } : response;
}

class Batch {
  /** Objects already reached in this request; null: a null object. */
  private readonly reached = new Map<number, Node | null>();

  constructor(
    private readonly request: RequestBody,
    private readonly memory: Memory,
  ) {}

  perform(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(this.object(action.ObjectPathId));
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.query(this.object(action.ObjectPathId), action.QueryInfo ?? {});
      case ActionType.method: {
        const object = this.object(action.ObjectPathId);
        return object && (this.call(object, action.Name, action.ArgumentInfo) ?? null);
      }
      case ActionType.setProperty: {
        const object = this.object(action.ObjectPathId);
        if (!object) throw itemNotFound(action.Name);
        const property = object.type.properties?.[action.Name];
        if (!property?.set) throw apiNotFound(`${object.type.name}.${action.Name} (set)`);
        property.set(object.target, this.arguments(action.ArgumentInfo)[0], this.memory);
        return null;
      }
      case ActionType.trace:
        return null;
      default:
        throw new HostError('NotImplemented', `action type ${action.ActionType}`, action.Name);
    }
  }

  /** The object at the end of a path, null for a null object. */
  private object(id: number): Node | null {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `no path ${id}`, '');
    const found = this.follow(path);
    if (found) found.type.check?.(found.target, this.memory);
    this.reached.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): Node | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return node(workbook, null);
      case PathType.newObject: {
        const made = service(path.Name);
        if (!made) throw apiNotFound(path.Name);
        return made;
      }
      case PathType.referenceId: {
        const kept = this.memory.kept.get(path.Name);
        if (!kept) throw new HostError('InvalidReference', 'The reference is gone.', path.Name);
        return kept;
      }
      case PathType.nullObject:
        return null;
      default:
        return this.followFromParent(path);
    }
  }

  private followFromParent(path: ObjectPath): Node | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const { type, target } = parent;
    const location = `${type.name}.${path.Name}`;
    if (path.ObjectPathType === PathType.property) {
      const navigate = type.navigation?.[path.Name];
      if (!navigate) throw apiNotFound(location);
      return navigate(target, this.memory);
    }
    if (path.ObjectPathType === PathType.indexer) {
      if (!type.item) throw apiNotFound(`${type.name}.getItem`);
      return type.item(target, this.arguments(path.ArgumentInfo)[0], this.memory);
    }
    if (path.ObjectPathType !== PathType.method) throw apiNotFound(`path type ${path.ObjectPathType}`);
    const result = this.call(parent, path.Name, path.ArgumentInfo);
    if (result !== null && !isNode(result)) throw apiNotFound(`${location} (as an object)`);
    return result;
  }

  private call({ type, target }: Node, name: string, info: ArgumentInfo | undefined): unknown {
    if (name === '_KeepReference' && type.keepsReference) {
      this.memory.keep(target, { type, target });
      return null;
    }
    const method = type.methods?.[name];
    if (!method) throw apiNotFound(`${type.name}.${name}`);
    return method(target, this.arguments(info), this.memory);
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i];
      return id ? this.object(id) : value;
    });
  }

  /** What a freshly reached object tells of itself. */
  private identity(object: Node | null): Record<string, unknown> | null {
    if (!object) return null;
    const id = object.type.properties?.['Id'];
    return {
      ...this.reference(object),
      ...(id ? { _Id: id.get(object.target, this.memory) } : {}),
    };
  }

  private reference({ target }: Node): Record<string, unknown> {
    const id = this.memory.referenceOf(target);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  private query(object: Node | null, { Select = [], Expand = [], Skip = 0, Top }: QueryInfo): unknown {
    if (!object) return null;
    const wanted = [...Select, ...Expand];
    const { items } = object.type;
    if (!items) return this.load(object, wanted);
    const all = items(object.target, this.memory);
    const page = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
    const ofItems = wanted.map((path) => path.replace(/^items\//i, ''));
    return { _Items: page.map((item) => this.load(item, ofItems)) };
  }

  /** Scalar properties by name ("*": all), and paths like Rule/Formula into what hangs on the object. */
  private load(object: Node, wanted: readonly string[]): Record<string, unknown> {
    const { type, target } = object;
    const { properties = {} } = type;
    const out: Record<string, unknown> = this.reference(object);
    const deeper = new Map<string, string[]>();
    for (const path of wanted.length > 0 ? wanted : ['*']) {
      const [head = '', ...rest] = path.split('/');
      const name = pascal(head);
      if (head === '*') {
        for (const [key, property] of Object.entries(properties)) {
          out[key] = property.get(target, this.memory);
        }
      } else if (properties[name]) out[name] = properties[name].get(target, this.memory);
      else if (type.navigation?.[name]) {
        deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
      } else throw invalidArgument(`${type.name}.load(${head})`);
    }
    for (const [name, paths] of deeper) {
      const next = navigate(type, name)(target, this.memory);
      out[name] = this.query(next, { Select: paths });
    }
    if (properties['Id']) out['Id'] = properties['Id'].get(target, this.memory);
    return out;
  }
}

function navigate(
  type: ObjectType<unknown>,
  name: string,
): NonNullable<ObjectType<unknown>['navigation']>[string] {
  const step = type.navigation?.[name];
  if (!step) throw apiNotFound(`${type.name}.${name}`);
  return step;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
